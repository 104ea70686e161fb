/* What programs use of a transaction monitor's interface (ATMI). */
#ifndef TACIT_SUPPLIED_ATMI
#define TACIT_SUPPLIED_ATMI

#ifndef NULL
#define NULL 0
#endif
#define TPNOBLOCK 0x00000001
#define TPSIGRSTRT 0x00000002
#define TPNOREPLY 0x00000004
#define TPNOTRAN 0x00000008
#define TPTRAN 0x00000010
#define TPNOTIME 0x00000020
#define TPABSOLUTE 0x00000040
#define TPGETANY 0x00000080
#define TPNOCHANGE 0x00000100
#define TPCONV 0x00000400
#define TPSENDONLY 0x00000800
#define TPRECVONLY 0x00001000

#define TPFAIL 0x00000001
#define TPSUCCESS 0x00000002
#define TPEXIT 0x08000000

#define TPEABORT 1
#define TPEBADDESC 2
#define TPEBLOCK 3
#define TPEINVAL 4
#define TPELIMIT 5
#define TPENOENT 6
#define TPEOS 7
#define TPEPERM 8
#define TPEPROTO 9
#define TPESVCERR 10
#define TPESVCFAIL 11
#define TPESYSTEM 12
#define TPETIME 13
#define TPETRAN 14
#define TPGOTSIG 15
#define TPERMERR 16
#define TPEITYPE 17
#define TPEOTYPE 18
#define TPERELEASE 19
#define TPEHAZARD 20
#define TPEHEURISTIC 21
#define TPEEVENT 22
#define TPEMATCH 23
#define TPEDIAGNOSTIC 24

typedef struct {
  long clientdata[4];
} CLIENTID;

typedef struct tpsvcinfo {
  char name[32];
  long flags;
  char *data;
  long len;
  int cd;
  long appkey;
  CLIENTID cltid;
} TPSVCINFO;

typedef struct {
  char usrname[32];
  char cltname[32];
  char passwd[32];
  char grpname[32];
  long flags;
  long datalen;
  long data;
} TPINIT;

typedef struct {
  long flags;
  long deq_time;
  long priority;
  long diagnostic;
  char msgid[32];
  char corrid[32];
  char replyqueue[16];
  char failurequeue[16];
  CLIENTID cltid;
  long urcode;
  long appkey;
} TPQCTL;

#define TPQCORRID 0x00001
#define TPQFAILUREQ 0x00002
#define TPQGETBYCORRID 0x00004
#define TPQGETBYMSGID 0x00008
#define TPQMSGID 0x00010
#define TPQPRIORITY 0x00020
#define TPQREPLYQ 0x00080
#define TPQTIME_ABS 0x00100
#define TPQTIME_REL 0x00200
#define TPNOFLAGS 0x00000
#define TPQWAIT 0x02000

extern int tperrno;
extern long tpurcode;

#ifdef __cplusplus
extern "C" {
#endif
char *tpalloc(char *, char *, long);
char *tprealloc(char *, long);
void tpfree(char *);
long tptypes(char *, char *, char *);
int tpcall(char *, char *, long, char **, long *, long);
int tpacall(char *, char *, long, long);
int tpgetrply(int *, char **, long *, long);
int tpcancel(int);
int tpconnect(char *, char *, long, long);
int tpsend(int, char *, long, long, long *);
int tprecv(int, char **, long *, long, long *);
int tpdiscon(int);
void tpreturn(int, long, char *, long, long);
void tpforward(char *, char *, long, long);
int tpadvertise(char *, void (*)(TPSVCINFO *));
int tpunadvertise(char *);
int tpenqueue(char *, char *, TPQCTL *, char *, long, long);
int tpdequeue(char *, char *, TPQCTL *, char **, long *, long);
int tppost(char *, char *, long, long);
int tpnotify(CLIENTID *, char *, long, long);
int tpbroadcast(char *, char *, char *, char *, long, long);
int tpbegin(unsigned long, long);
int tpcommit(long);
int tpabort(long);
int tpinit(TPINIT *);
int tpterm(void);
int tpopen(void);
int tpclose(void);
char *tpstrerror(int);
int userlog(char *, ...);
#ifdef __cplusplus
}
#endif
#endif
