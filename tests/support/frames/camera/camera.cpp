#include "tests/support/frames/camera/camera.h"

#include <utility>

#include "tests/support/frames/camera/lighting.h"
#include "tests/support/frames/camera/page_texture.h"
#include "tests/support/frames/camera/projector.h"
#include "tests/support/frames/camera/sensor.h"

namespace fedatario::frames {

scanner::GrayImage take(const Scene& scene) {
  Plane seen = project_page(page_texture(scene.page, scene.pose.module), scene);
  light(seen, scene);
  return expose(std::move(seen), scene);
}

}  // namespace fedatario::frames
