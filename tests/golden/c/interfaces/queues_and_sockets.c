// ARGS: dump --ir --only serve %s
// CHECK: function serve @+27
// CHECK:   @+28 msgget open key uses 77 fills key
// CHECK:   @+27 socket open line fills line
// CHECK:   @+26 shmget open area uses 78 fills area
// CHECK:   @+26 connect (synthetic) open line uses &port fills connect_result
// CHECK:   @+25 if connect_result < 0
// CHECK:     @+25 return with -1
// CHECK:   @+25 mq_open open mq uses '/orders' fills mq
// CHECK:   @+25 while
// CHECK:     @+24 msgrcv (synthetic) receive key uses 1 fills next, msgrcv_result
// CHECK:     @+23 (synthetic) got := msgrcv_result
// CHECK:     @+22 while (synthetic) got > 0
// CHECK:     else
// CHECK:       @+20 while (synthetic) leaves break
// CHECK:     @+20 if next.total > 1000
// CHECK:       @+20 msgsnd send key uses &next
// CHECK:     else
// CHECK:       @+19 write (synthetic) send line uses &next fills write_result
// CHECK:       @+18 if write_result < 0
// CHECK:         @+18 syslog display stderr detail "order %d lost: %d" uses next.number, errno
// CHECK:     @+18 mq_send send mq uses &next
// CHECK:   @+19 shmat open area fills book
// CHECK:   @+19 mq_receive (synthetic) receive mq fills *book, mq_receive_result
// CHECK:   @+18 return with mq_receive_result
/* Queues, sockets and shared memory, declared by nobody. */
struct order { long kind; int number; double total; };

int serve(int port, struct order *book) {
  struct order next;
  int key = msgget(77, 0), line = socket(2, 1, 0), area = shmget(78, 4000, 0), got, mq;
  if (connect(line, &port, sizeof port) < 0)
    return -1;
  mq = mq_open("/orders", 0);
  while ((got = msgrcv(key, &next, sizeof next, 1, 0)) > 0) {
    if (next.total > 1000)
      msgsnd(key, &next, sizeof next, 0);
    else if (write(line, &next, sizeof next) < 0)
      syslog(3, "order %d lost: %d", next.number, errno);
    mq_send(mq, &next, sizeof next, 1);
  }
  book = shmat(area, 0, 0);
  return mq_receive(mq, book, sizeof *book, 0);
}
