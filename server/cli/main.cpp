#include "server/cli/program.h"

int main(int argc, char** argv) {
  return fedatario::cli::run(argc, argv);
}
