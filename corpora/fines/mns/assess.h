// assess.h - means assessment, the classes
//
// 09.94 first C++ in the service, for the terminals and the batch

#ifndef MNS_ASSESS_H
#define MNS_ASSESS_H

#include <string>
#include <vector>

namespace mns {

// an amount in pence
class Money {
public:
    explicit Money(long pence = 0) : pence_(pence) {}
    long pence() const { return pence_; }
    Money &operator+=(const Money &other) { pence_ += other.pence_; return *this; }
    Money &operator-=(const Money &other) { pence_ -= other.pence_; return *this; }
    bool operator<(const Money &other) const { return pence_ < other.pence_; }
    bool operator==(const Money &other) const { return pence_ == other.pence_; }
    // per cent, half a penny up
    Money operator%(int percent) const { return Money((pence_ * percent + 50) / 100); }

private:
    long pence_;
};

inline Money operator+(Money a, const Money &b) { return a += b; }
inline Money operator-(Money a, const Money &b) { return a -= b; }

template <class T> const T &least(const T &a, const T &b) { return b < a ? b : a; }

// not below the floor, not above the ceiling
template <class T> T within(const T &value, const T &floor, const T &ceiling)
{
    if (value < floor)
        return floor;
    return least(value, ceiling);
}

enum Ability { NO_ABILITY = 'A', LOW = 'B', FAIR = 'C', FULL = 'D' };

class MeansError {
public:
    explicit MeansError(int code) : code_(code) {}
    virtual ~MeansError() {}
    int code() const { return code_; }

private:
    int code_;
};

// what cannot be believed is replaced, not refused
class Implausible : public MeansError {
public:
    Implausible(int code, Money instead) : MeansError(code), instead_(instead) {}
    Money instead() const { return instead_; }

private:
    Money instead_;
};

class Income {
public:
    virtual ~Income() {}
    virtual Money weekly() const = 0;
    virtual bool assumed() const { return false; }
    virtual Money disregard() const { return Money(0); }
};

class Wages : public Income {
public:
    explicit Wages(Money gross) : gross_(gross) {}
    Money weekly() const;
    Money disregard() const;

private:
    Money gross_;
};

class Trade : public Income {
public:
    explicit Trade(Money profit) : profit_(profit) {}
    Money weekly() const;

private:
    Money profit_;
};

class BenefitIncome : public Income {
public:
    explicit BenefitIncome(Money amount) : amount_(amount) {}
    Money weekly() const;

private:
    Money amount_;
};

class UnknownIncome : public Income {
public:
    Money weekly() const;
    bool assumed() const { return true; }
};

struct Need {
    std::string name;
    Money amount;
    Need(const std::string &n, Money a) : name(n), amount(a) {}
};

class Assessment {
public:
    Assessment(const Income &income, bool couple, int kids, Money housing);
    void run();
    Money relevant() const { return relevant_; }
    Money spare() const { return spare_; }
    Ability ability() const { return ability_; }
    bool restricted() const { return restricted_; }

private:
    void addNeeds();
    Money housingAllowed() const;

    const Income &income_;
    bool couple_;
    int kids_;
    Money housing_;
    std::vector<Need> needs_;
    Money relevant_;
    Money spare_;
    Ability ability_;
    bool restricted_;
};

Income *makeIncome(char source, Money amount);
Ability abilityOf(Money spare, Money relevant);

} // namespace mns

#endif
