// ARGS: dump --ir --only rate %s
// CHECK: function rate @+34
// CHECK:   @+34 result := 0
// CHECK:   @+34 switch fall-through band
// CHECK:     @+34 when band = BAND_A or when band = BAND_B
// CHECK:       @+35 result := 6
// CHECK:       @+35 break
// CHECK:     @+35 when band = BAND_C
// CHECK:       @+35 result := 7
// CHECK:     @+35 when other
// CHECK:       @+35 result := result + 1 overflow undefined
// CHECK:   @+36 (synthetic) look_up := look_up(code)
// CHECK:   @+35 switch fall-through look_up
// CHECK:     @+35 when look_up >= 1 AND look_up <= 5
// CHECK:       @+35 return with 3
// CHECK:   @+36 switch fall-through band
// CHECK:     @+36 when band = BAND_A
// CHECK:       @+36 goto both
// CHECK:     @+37 when band = BAND_B
// CHECK:       @+35 - (synthetic) label both
// CHECK:       @+36 result := 8
// CHECK:   @+37 switch fall-through code
// CHECK:     @+37 when code = 1
// CHECK:       @+36 goto (synthetic) case_1
// CHECK:     @+37 when code = 2
// CHECK:       @+36 goto (synthetic) case_2
// CHECK:       @+33 - (synthetic) label case_1
// CHECK:       @+33 if band = BAND_A
// CHECK:         @+33 - (synthetic) label case_2
// CHECK:         @+33 result := 2
// CHECK:   @+35 return with result
// Cases run on into the next one; labels inside other statements are jumped to.
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
  switch (band) {
  case BAND_A:
    goto both;
  both:
  case BAND_B:
    result = 8;
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
