// ARGS: dump --ir --only rate %s
// CHECK: function rate @+20
// CHECK:   @+20 result := 0
// CHECK:   @+20 switch fall-through band
// CHECK:     @+20 when band = BAND_A or when band = BAND_B
// CHECK:       @+21 result := 6
// CHECK:       @+21 break
// CHECK:     @+21 when band = BAND_C
// CHECK:       @+21 result := 7
// CHECK:     @+21 when other
// CHECK:       @+21 result := result + 1 overflow undefined
// CHECK:   @+22 (synthetic) switch_value := look_up(code)
// CHECK:   @+21 switch fall-through switch_value
// CHECK:     @+21 when switch_value >= 1 AND switch_value <= 5
// CHECK:       @+21 return with 3
// CHECK:   @+22 - opaque switch (code) {\n  case 1:\n    if (band == BAND_A) {\n  case 2:\n      result = 2;\n    }\n  } because a case label inside another statement mentions result, band, code
// CHECK:   @+28 return with result
// Cases run on into the next one; a switch whose labels stand inside other statements is kept as text.
enum band { BAND_A = 1, BAND_B, BAND_C };
int look_up(int code);

int rate(enum band band, int code) {
  int result = 0;
  switch (band) {
  case BAND_A:
  case BAND_B:
    result = 6;
    break;
  case BAND_C:
    result = 7;
  default:
    result = result + 1;
  }
  switch (look_up(code)) {
  case 1 ... 5:
    return 3;
  }
  switch (code) {
  case 1:
    if (band == BAND_A) {
  case 2:
      result = 2;
    }
  }
  return result;
}
