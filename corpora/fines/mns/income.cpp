// income.cpp - relevant weekly income by its source

#include "assess.h"
#include "means.h"

namespace mns {

static const long TAX_FREE = 7500;
static const int TAX_PERCENT = 20;
static const int INSURANCE_PERCENT = 9;
static const long INSURANCE_FROM = 5800;
static const long EARNINGS_FREE = 2000;
static const long DEEMED = 12000;
static const long ASSUMED = 44000;
static const long TRADE_LEAST = 9000;
static const long HIGHEST = 500000;

// gross pay less income tax and insurance
Money Wages::weekly() const
{
    Money net = gross_;

    if (Money(TAX_FREE) < gross_)
        net -= (gross_ - Money(TAX_FREE)) % TAX_PERCENT;
    if (!(gross_ < Money(INSURANCE_FROM)))
        net -= gross_ % INSURANCE_PERCENT;
    return net;
}

Money Wages::disregard() const
{
    return least(gross_, Money(EARNINGS_FREE));
}

// profit of the year, never less than what a trade must bring
Money Trade::weekly() const
{
    return within(Money((profit_.pence() + 26) / 52), Money(TRADE_LEAST), Money(HIGHEST));
}

Money BenefitIncome::weekly() const
{
    if (amount_ < Money(DEEMED))
        return Money(DEEMED);
    return amount_;
}

Money UnknownIncome::weekly() const
{
    return Money(ASSUMED);
}

Income *makeIncome(char source, Money amount)
{
    if (amount < Money(0))
        throw MeansError(M_NEGATIVE);
    switch (source) {
    case 'E':
        if (amount == Money(0))
            throw Implausible(M_ASSUMED, Money(ASSUMED));
        return new Wages(amount);
    case 'S':
        return new Trade(amount);
    case 'B':
        return new BenefitIncome(amount);
    case 'U':
        return new UnknownIncome;
    }
    throw MeansError(M_BADSOURCE);
}

} // namespace mns
