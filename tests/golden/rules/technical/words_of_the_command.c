// ARGS: dump --rules %s
// CHECK: calculation @+38  guard age > 64  effect fee := fee * 0.5
// CHECK:   Multiply the fee by 0.5 when the age is more than 64.
// CHECK: decision @+38  guard fee < 3.0  effect fee := 0.0
// CHECK:   Set the fee to 0.0 when the fee is less than 3.0.
// How a program is called is no business: options, how many words there are, also in the function that reads them.
// A number that somebody enters there is.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int is_brief;
static const char *list_name;

static int read_options(int count, char *words[])
{
    int at = 1;

    while (at < count && words[at][0] == '-') {
        if (words[at][1] == 'b')
            is_brief = 1;
        if (words[at][1] == 'l') {
            if (at + 1 < count)
                list_name = words[at + 1];
            else
                list_name = "standard";
        }
        at++;
    }
    return at;
}

int main(int argc, char *argv[])
{
    int at = read_options(argc, argv);
    int age = atoi(argv[at]);
    double fee = atof(argv[at + 1]);

    if (age > 64)
        fee = fee * 0.5;
    if (fee < 3.0)
        fee = 0.0;
    printf("%.2f\n", fee);
    return 0;
}
