"""Where the inputs of rules enter, and the cells of their tables, as the store and `show` tell."""
import support

PROGRAM = """\
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PARCEL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  W-GRAMS      PIC 9(5).
       01  W-ZONE       PIC 9.
       01  W-HOPS       PIC 9(3).
       LINKAGE SECTION.
       01  PARM.
           05  P-GRAMS  PIC 9(5).
           05  P-ZONE   PIC 9.
           05  P-DEPOT  PIC 9.
           05  P-HOPS   PIC 9(3).
           05  P-FEE    PIC 9(3)V99.
       PROCEDURE DIVISION USING PARM.
       MAIN-PARA.
           MOVE 0 TO W-GRAMS
           MOVE P-GRAMS TO W-GRAMS
      *    Two sources, and one that is counted further: no single origin.
           MOVE P-ZONE TO W-ZONE
           IF P-DEPOT > 4
               MOVE P-DEPOT TO W-ZONE
           END-IF
           MOVE P-HOPS TO W-HOPS
           ADD 1 TO W-HOPS
           EVALUATE TRUE
               WHEN W-GRAMS > 2500 AND W-ZONE = 3
                   MOVE 19.50 TO P-FEE
               WHEN W-HOPS > 12
                   MOVE 14.25 TO P-FEE
               WHEN OTHER
                   MOVE 6.75 TO P-FEE
           END-EVALUATE
           GOBACK.
"""


class Origins(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/PARCEL.cbl", PROGRAM)
        self.tacit("scan", "tree", "--quiet")

    def test_single_moves(self):
        self.assertEqual(
            self.sql("SELECT DISTINCT item, origin, origin_file, origin_line FROM rule_item "
                     "WHERE origin IS NOT NULL"),
            [("PARCEL.W-GRAMS", "PARCEL.PARM.P-GRAMS", "PARCEL.cbl", 18)])

    def test_show_and_queries(self):
        rule = self.sql("SELECT rule FROM rule WHERE effect = 'P-FEE := 19.50'")[0][0]
        shown = self.tacit("show", rule).stdout
        self.assertIn("enters as PARCEL.PARM.P-GRAMS, moved at PARCEL.cbl:18", str(shown))
        inputs = str(self.tacit("query", "rule-inputs", f"rule={rule}").stdout)
        self.assertIn("PARCEL.PARM.P-GRAMS", inputs)
        outputs = str(self.tacit("query", "rule-outputs", f"rule={rule}").stdout)
        self.assertIn("PARCEL.PARM.P-FEE", outputs)

    def test_table(self):
        self.assertEqual(
            self.sql("SELECT r.group_order, c.subject, c.test FROM rule r JOIN rule_condition c USING (rule) "
                     "WHERE r.group_order = 1 ORDER BY c.position"),
            [(1, "W-GRAMS", "W-GRAMS > 2500"), (1, "W-ZONE", "W-ZONE = 3")])
        self.assertEqual(
            self.sql("SELECT g.target, g.hit_policy, g.otherwise, r.effect FROM rule_group g "
                     "JOIN rule r ON r.rule = g.otherwise_rule"),
            [("P-FEE", "unique", "rule", "P-FEE := 6.75")])


support.run()
