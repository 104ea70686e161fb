// mnassess.cpp - needs, housing costs, ability to pay; the C interface

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

#include "assess.h"
#include "means.h"

namespace mns {

static const long NEED_SINGLE = 5200;
static const long NEED_COUPLE = 8100;
static const long NEED_CHILD = 1900;
static const long NEED_LONE = 800;
static const int MAX_KIDS = 12;
static const int HOUSING_PERCENT = 40;
static const long HOUSING_MOST = 15000;

struct Step {
    int percent; // spare of relevant income, at least
    Ability ability;
};

static const Step steps[] = {{30, FULL}, {15, FAIR}, {4, LOW}, {0, NO_ABILITY}};

static Money addNeed(Money sum, const Need &need)
{
    return sum + need.amount;
}

class Reached {
public:
    Reached(Money spare, Money relevant) : spare_(spare), relevant_(relevant) {}
    bool operator()(const Step &step) const { return !(spare_ < relevant_ % step.percent); }

private:
    Money spare_, relevant_;
};

Ability abilityOf(Money spare, Money relevant)
{
    const Step *end = steps + sizeof steps / sizeof steps[0];
    const Step *found = std::find_if(steps, end, Reached(spare, relevant));

    return found == end ? NO_ABILITY : found->ability;
}

Assessment::Assessment(const Income &income, bool couple, int kids, Money housing)
    : income_(income), couple_(couple), kids_(kids), housing_(housing), ability_(NO_ABILITY), restricted_(false)
{
    if (kids < 0 || kids > MAX_KIDS)
        throw MeansError(M_TOOMANY);
}

void Assessment::addNeeds()
{
    needs_.push_back(Need("personal", Money(couple_ ? NEED_COUPLE : NEED_SINGLE)));
    for (int i = 0; i < kids_; ++i)
        needs_.push_back(Need("child", Money(NEED_CHILD)));
    if (!couple_ && kids_ > 0)
        needs_.push_back(Need("lone parent", Money(NEED_LONE)));
}

// housing above the limit is not believed, the limit counts
Money Assessment::housingAllowed() const
{
    Money limit = least(relevant_ % HOUSING_PERCENT, Money(HOUSING_MOST));

    if (housing_ < Money(0))
        throw MeansError(M_NEGATIVE);
    if (limit < housing_)
        throw Implausible(M_RESTRICTED, limit);
    return housing_;
}

void Assessment::run()
{
    relevant_ = income_.weekly();
    addNeeds();
    try {
        needs_.push_back(Need("housing", housingAllowed()));
    } catch (const Implausible &e) {
        needs_.push_back(Need("housing", e.instead()));
        restricted_ = true;
    }
    Money needs = std::accumulate(needs_.begin(), needs_.end(), Money(0), addNeed);
    Money left = relevant_ - needs - income_.disregard();

    spare_ = left < Money(0) ? Money(0) : left;
    ability_ = abilityOf(spare_, relevant_);
}

static bool worse(const means &a, const means &b)
{
    if (a.ability != b.ability)
        return a.ability < b.ability;
    return a.spare < b.spare;
}

} // namespace mns

using namespace mns;

extern "C" int means_assess(struct means *m)
{
    static std::map<char, int> asked; // statistics for the terminals

    ++asked[m->source];
    try {
        std::auto_ptr<Income> income;
        int rc = M_OK;

        try {
            income.reset(makeIncome(m->source, Money(m->income)));
        } catch (const Implausible &) {
            income.reset(makeIncome('U', Money(0)));
        }
        Assessment assessment(*income, m->partner == 'Y', m->kids, Money(m->housing));
        assessment.run();
        m->relevant = assessment.relevant().pence();
        m->spare = assessment.spare().pence();
        m->ability = static_cast<char>(assessment.ability());
        if (income->assumed())
            rc = M_ASSUMED;
        else if (assessment.restricted())
            rc = M_RESTRICTED;
        return rc;
    } catch (const MeansError &e) {
        return e.code();
    }
}

// number of the household with the least means, -1 for none
extern "C" int means_worst(struct means *list, int n)
{
    if (n <= 0)
        return -1;
    return static_cast<int>(std::min_element(list, list + n, worse) - list);
}
