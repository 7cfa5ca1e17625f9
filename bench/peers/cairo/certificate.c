/* certificate COUNT [FILE] < display list: two-page certificates in a second of processor
 * time with cairo.
 *
 * Lines of the display list, fields separated by tabs: `code TEXT`, `rule PAGE X1 Y1 X2 Y2`,
 * `qr PAGE X Y SIZE`, `text PAGE X Y SIZE BOLD TEXT`, and `number`, which is a text whose content
 * is the certificate's number. Prints one JSON object. */

#define _DEFAULT_SOURCE
#include <cairo-pdf.h>
#include <cairo.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { kMaxItems = 1024, kMaxLine = 8192, kPages = 2, kWarmUp = 5 };
static const double kWidth = 595.28;
static const double kHeight = 841.89;

enum kind { kText, kNumber, kRule, kQr };

struct item {
  enum kind kind;
  int page;
  double values[4];
  int bold;
  char* content;
};

struct job {
  struct item items[kMaxItems];
  int count;
  char* prefix;
  char* digits;
};

static void fail(const char* what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static char* copy(const char* text) {
  char* result = strdup(text);
  if (result == NULL) fail("out of memory");
  return result;
}

static void read_code(struct job* job, char* text) {
  char* hash = strchr(text, '#');
  if (hash == NULL) fail("code without prefix");
  job->digits = copy(hash + 1);
  hash[1] = '\0';
  job->prefix = copy(text);
}

static enum kind kind_of(const char* word) {
  if (strcmp(word, "text") == 0) return kText;
  if (strcmp(word, "number") == 0) return kNumber;
  if (strcmp(word, "rule") == 0) return kRule;
  if (strcmp(word, "qr") != 0) fail("unknown line");
  return kQr;
}

static double number_field(char** rest) {
  const char* field = strsep(rest, "\t");
  if (field == NULL) fail("field missing");
  return strtod(field, NULL);
}

static void read_item(struct job* job, const char* word, char* rest) {
  if (job->count == kMaxItems) fail("too many lines");
  struct item* item = &job->items[job->count++];
  item->kind = kind_of(word);
  item->page = (int)number_field(&rest);
  const int numbers = item->kind == kRule ? 4 : 3;
  for (int i = 0; i < numbers; ++i)
    item->values[i] = number_field(&rest);
  if (item->kind == kRule || item->kind == kQr) return;
  item->bold = (int)number_field(&rest);
  item->content = copy(rest == NULL ? "" : rest);
}

static void read_job(struct job* job) {
  static char line[kMaxLine];
  while (fgets(line, sizeof line, stdin) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    char* rest = line;
    const char* word = strsep(&rest, "\t");
    if (strcmp(word, "code") == 0) {
      read_code(job, rest);
    } else {
      read_item(job, word, rest);
    }
  }
  if (job->digits == NULL) fail("no code");
}

static QRcode* encode_qr(const struct job* job) {
  QRinput* input = QRinput_new2(0, QR_ECLEVEL_M);
  const int prefix = (int)strlen(job->prefix);
  const int digits = (int)strlen(job->digits);
  QRinput_append(input, QR_MODE_8, prefix, (const unsigned char*)job->prefix);
  QRinput_append(input, QR_MODE_NUM, digits, (const unsigned char*)job->digits);
  QRcode* code = QRcode_encodeInput(input);
  QRinput_free(input);
  if (code == NULL) fail("QR code does not fit");
  return code;
}

static void draw_qr(cairo_t* cairo, const struct item* item, const QRcode* code) {
  const double module = item->values[2] / code->width;
  for (int row = 0; row < code->width; ++row) {
    const unsigned char* modules = code->data + row * code->width;
    for (int from = 0; from < code->width; ++from) {
      int to = from;
      while (to < code->width && (modules[to] & 1) != 0)
        ++to;
      if (to == from) continue;
      cairo_rectangle(cairo, item->values[0] + from * module, item->values[1] + row * module,
                      (to - from) * module, module);
      from = to;
    }
  }
  cairo_fill(cairo);
}

static void draw_text(cairo_t* cairo, const struct item* item, const char* content) {
  cairo_select_font_face(cairo, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                         item->bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cairo, item->values[2]);
  cairo_move_to(cairo, item->values[0], item->values[1]);
  cairo_show_text(cairo, content);
}

static void draw_rule(cairo_t* cairo, const double* values) {
  cairo_move_to(cairo, values[0], values[1]);
  cairo_line_to(cairo, values[2], values[3]);
  cairo_stroke(cairo);
}

static void draw_page(cairo_t* cairo, const struct job* job, int page, int number,
                      const QRcode* code) {
  char number_text[32];
  snprintf(number_text, sizeof number_text, "N.° %08d", number);
  for (int i = 0; i < job->count; ++i) {
    const struct item* item = &job->items[i];
    if (item->page != page) continue;
    if (item->kind == kQr) draw_qr(cairo, item, code);
    if (item->kind == kRule) draw_rule(cairo, item->values);
    if (item->kind == kText) draw_text(cairo, item, item->content);
    if (item->kind == kNumber) draw_text(cairo, item, number_text);
  }
  cairo_show_page(cairo);
}

struct sink {
  FILE* file;
  size_t bytes;
};

static cairo_status_t take(void* closure, const unsigned char* data, unsigned int length) {
  struct sink* sink = closure;
  sink->bytes += length;
  if (sink->file != NULL && fwrite(data, 1, length, sink->file) != length) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
  return CAIRO_STATUS_SUCCESS;
}

/* Size of the PDF, which is also written to `file` unless that is NULL. */
static size_t make(const struct job* job, int number, FILE* file) {
  struct sink sink = {file, 0};
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(take, &sink, kWidth, kHeight);
  cairo_t* cairo = cairo_create(surface);
  cairo_set_line_width(cairo, 0.5);
  QRcode* code = encode_qr(job);
  for (int page = 0; page < kPages; ++page)
    draw_page(cairo, job, page, number, code);
  QRcode_free(code);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) fail("cairo failed");
  cairo_surface_destroy(surface);
  return sink.bytes;
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  const int count = argc > 1 ? atoi(argv[1]) : 0;
  if (count < 1) fail("usage: certificate COUNT [FILE]");
  static struct job job;
  read_job(&job);

  for (int i = 0; i < kWarmUp; ++i)
    make(&job, i, NULL);
  const double from = processor_seconds();
  size_t bytes = 0;
  for (int i = 0; i < count; ++i)
    bytes = make(&job, i, NULL);
  printf("{\"per_second\": %.1f, \"bytes\": %zu}\n", count / (processor_seconds() - from), bytes);

  if (argc > 2 && argv[2][0] != '\0') {
    FILE* file = fopen(argv[2], "wb");
    if (file == NULL) fail("cannot write the file");
    make(&job, count, file);
    if (fclose(file) != 0) fail("cannot write the file");
  }
  return 0;
}
