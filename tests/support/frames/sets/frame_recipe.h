#pragma once

#include <string>
#include <vector>

#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// A frame that can be taken, and what a reader must find in it.
struct FrameRecipe {
  std::string condition;
  Scene scene;
  std::vector<std::string> contents;  ///< of its codes; empty where nothing may be read
  int version = 0;                    ///< of its first symbol; 0 for none
  int burst = -1;                     ///< frames of one number follow each other
};

}  // namespace fedatario::frames
