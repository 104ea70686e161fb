//
// means.cc - assessment of means for payment by instalments
//
// Weekly figures in pence. The library never prints; a refusal is an
// exception inside and a code outside.
//
#include <algorithm>
#include <numeric>
#include <vector>
#include "means.h"

static const long CAPITAL_LIMIT = 1600000L;     // 16,000.00
static const long YOUTH_CAPITAL = 300000L;
static const long LEAST = 500L;
static const int LONGEST = 104;                 // weeks
static const int LONGEST_YOUTH = 52;

// an amount of money that cannot be mixed up with a count
class Money {
public:
    Money(long pence = 0) : pence_(pence) {}
    long pence() const { return pence_; }
    Money operator+(const Money &o) const { return Money(pence_ + o.pence_); }
    Money operator-(const Money &o) const { return Money(pence_ - o.pence_); }
    Money operator*(long n) const { return Money(pence_ * n); }
    Money percent(int p) const { return Money((pence_ * p + 50) / 100); }
    bool operator<(const Money &o) const { return pence_ < o.pence_; }
    Money &operator+=(const Money &o)
    {
        pence_ += o.pence_;
        return *this;
    }

private:
    long pence_;
};

template <class T> T smaller(const T &a, const T &b)
{
    return b < a ? b : a;
}

template <class T> class Range {
public:
    Range(const T &low, const T &high) : low_(low), high_(high) {}
    T clamp(const T &v) const
    {
        if (v < low_)
            return low_;
        return smaller(v, high_);
    }

private:
    T low_, high_;
};

class Refusal {
public:
    explicit Refusal(means_code why) : why_(why) {}
    means_code why() const { return why_; }

private:
    means_code why_;
};

// the more is left, the larger the part that is asked for
struct Band {
    long below;
    int percent;
};

static const Band bandTable[] = {
    {  2000L, 25 },
    {  6000L, 40 },
    { 15000L, 50 }
};
static const std::vector<Band> bands(bandTable, bandTable + 3);
static const int TOP_PERCENT = 60;

class Holds {
public:
    explicit Holds(const Money &m) : amount_(m) {}
    bool operator()(const Band &b) const { return amount_ < Money(b.below); }

private:
    Money amount_;
};

class Assessor {
public:
    virtual ~Assessor() {}
    Money spare(const means_in &in) const;
    Money instalment(const Money &left) const;
    int weeks(const means_in &in, const Money &each) const;
    virtual Money capitalLimit() const { return CAPITAL_LIMIT; }

protected:
    virtual Money allowance(const means_in &in) const = 0;
    virtual Money housing(const means_in &in) const { return in.rent; }
    virtual int longest() const { return LONGEST; }
};

class PersonAssessor : public Assessor {
protected:
    virtual Money allowance(const means_in &in) const
    {
        Money total = in.partner == 'Y' ? 9500L : 6000L;

        total += Money(2200L) * in.dependants;
        if (in.benefit == 'D')
            total += 2500L;
        return total;
    }
};

class BenefitAssessor : public PersonAssessor {
protected:
    // rent is paid with the benefit
    virtual Money housing(const means_in &) const { return Money(); }
    virtual Money allowance(const means_in &in) const
    {
        return PersonAssessor::allowance(in).percent(90);
    }
};

class YouthAssessor : public Assessor {
public:
    virtual Money capitalLimit() const { return YOUTH_CAPITAL; }

protected:
    virtual Money allowance(const means_in &) const { return 3000L; }
    virtual Money housing(const means_in &in) const
    {
        return smaller(Money(in.rent), Money(2500L));
    }
    virtual int longest() const { return LONGEST_YOUTH; }
};

Money Assessor::spare(const means_in &in) const
{
    std::vector<Money> outgoings;

    outgoings.push_back(allowance(in));
    outgoings.push_back(housing(in));
    if (in.income > 20000L)
        outgoings.push_back(Money(in.income).percent(12));
    Money out = std::accumulate(outgoings.begin(), outgoings.end(), Money());
    if (Money(in.income) < out)
        throw Refusal(MEANS_NO_SPARE);
    return Money(in.income) - out;
}

Money Assessor::instalment(const Money &left) const
{
    std::vector<Band>::const_iterator b
        = std::find_if(bands.begin(), bands.end(), Holds(left));
    int part = b == bands.end() ? TOP_PERCENT : b->percent;
    Money each = left.percent(part);

    if (each < Money(LEAST))
        throw Refusal(MEANS_NO_SPARE);
    return Range<Money>(LEAST, 20000L).clamp(each);
}

int Assessor::weeks(const means_in &in, const Money &each) const
{
    long n = (in.owed + each.pence() - 1) / each.pence();

    if (n > longest())
        throw Refusal(MEANS_TOO_LONG);
    return (int)n;
}

static const Assessor &assessorFor(const means_in &in)
{
    static PersonAssessor person;
    static BenefitAssessor benefit;
    static YouthAssessor youth;

    switch (in.kind) {
    case 'Y':
        return youth;
    case 'P':
        if (in.benefit == 'I')
            return benefit;
        return person;
    default:
        throw Refusal(MEANS_NOT_PERSON);
    }
}

extern "C" int means_assess(const struct means_in *in, struct means_out *out)
{
    out->spare = 0;
    out->instalment = 0;
    out->weeks = 0;
    try {
        const Assessor &a = assessorFor(*in);

        if (a.capitalLimit() < Money(in->capital))
            throw Refusal(MEANS_CAPITAL);
        Money left = a.spare(*in);
        out->spare = left.pence();
        Money each = a.instalment(left);
        out->weeks = a.weeks(*in, each);
        out->instalment = each.pence();
    } catch (const Refusal &r) {
        return r.why();
    } catch (...) {
        return -1;
    }
    return MEANS_OK;
}
