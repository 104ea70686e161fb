// ARGS: dump --ir --only close %s
// CHECK: function close @+33
// CHECK:   @+33 made := &Ledger::Ledger(year)
// CHECK:   @+33 Ledger::post Ledger::post using *made, value 5
// CHECK:   @+33 delete Ledger::~Ledger using *made
// CHECK:   @+33 local := Ledger::Ledger(year)
// CHECK:   @+33 if state = Closed
// CHECK:     @+33 Ledger::~Ledger (synthetic) Ledger::~Ledger using local
// CHECK:     @+32 return with 0
// CHECK:   @+33 inner := Ledger::Ledger(2)
// CHECK:   @+33 Ledger::post Ledger::post using inner, value Limit
// CHECK:   @+33 Ledger::~Ledger (synthetic) Ledger::~Ledger using inner
// CHECK:   @+33 used := 3
// CHECK:   @+33 (synthetic) returned := local.total_ + 1 overflow undefined
// CHECK:   @+32 Ledger::~Ledger (synthetic) Ledger::~Ledger using local
// CHECK:   @+31 return with returned
class Ledger {
public:
  explicit Ledger(int year) : year_(year), open_(true) {}
  ~Ledger() { open_ = false; }
  void post(long amount) {
    total_ += amount;
    this->count_++;
  }
  static int used;
  static const int Limit = 40;
  int year_;
  long total_ = 0;
  int count_ = 0;
  bool open_;
};

enum class State { Open = 1, Closed };

long close(int year, State state) {
  Ledger *made = new Ledger(year);
  made->post(5);
  delete made;
  Ledger local(year);
  if (state == State::Closed)
    return 0;
  {
    Ledger inner(2);
    inner.post(Ledger::Limit);
  }
  Ledger::used = 3;
  return local.total_ + 1;
}
