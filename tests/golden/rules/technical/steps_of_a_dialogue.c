// ARGS: dump --rules %s
// CHECK: validation @+16  guard loan.amount > 50000  effect printf stdout 'The amount is too large, enter it again'
// CHECK:   Report 'The amount is too large, enter it again' when the amount is more than 50000.
// CHECK: decision @+52  guard member = 'y'  effect fee := 10
// CHECK:   Set the fee to 10 when the member is 'y'.
// CHECK: decision @+52  guard member = 'n'  effect fee := 25
// CHECK:   Set the fee to 25 when the member is 'n'.
// What is typed in only to say which step comes next is a key, and a text before an answer asks for it. What
// is asked again because of what was answered was refused.
#include <stdio.h>

struct loan { long number; double amount; int months; } loan;

void enter(void) {
  printf("Amount of the loan:\n");
  scanf("%lf", &loan.amount);
  if (loan.amount > 50000) {
    printf("The amount is too large, enter it again\n");
    scanf("%lf", &loan.amount);
  }
  if (loan.amount > 10000) {
    printf("How many months will it run:\n");
    scanf("%d", &loan.months);
  }
}

void show(void) {
  printf("Press any key\n");
  getchar();
}

int main(void) {
  int choice, found;
  do {
    printf("1. Enter a loan\n2. Show a loan\n");
    scanf("%d", &choice);
    switch (choice) {
    case 1:
      found = 0;
      enter();
      break;
    case 2:
      show();
      break;
    }
  } while (choice != 3);
  return 0;
}

// Near: an answer that decides amounts is no key.
double fee(void) {
  char member;
  double fee = 20;
  scanf("%c", &member);
  if (member == 'y')
    fee = 10;
  else if (member == 'n')
    fee = 25;
  return fee;
}
