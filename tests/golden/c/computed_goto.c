// ARGS: dump --ir --only machine %s
// CHECK: function machine @+18
// CHECK:   @+20 value := 1
// CHECK:   @+21 (synthetic) old_code := code
// CHECK:   @+20 (synthetic) code := code + 1
// CHECK:   @+19 goto twice, halt
// CHECK:   @+19 - (synthetic) label other
// CHECK:   @+19 value := 0
// CHECK:   @+19 - (synthetic) label halt
// CHECK:   @+19 return with value
// CHECK:   @+19 - (synthetic) label twice
// CHECK:   @+19 value := value * 2 overflow undefined
// CHECK:   @+19 if value > 100
// CHECK:     @+19 goto other
// CHECK:   @+19 (synthetic) old_code := code
// CHECK:   @+18 (synthetic) code := code + 1
// CHECK:   @+17 goto twice, halt

// A jump to a computed address goes to any label of the function whose address is taken, and to no other.
int machine(const unsigned char *code)
{
    static const void *const steps[] = {&&halt, &&twice};
    int value = 1;

    goto *steps[*code++];
other:
    value = 0;
halt:
    return value;
twice:
    value *= 2;
    if (value > 100)
        goto other;
    goto *steps[*code++];
}
