#pragma once

#include <vector>

#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// The form of a sheet that is not flat: waves, soft creases, and a fold.
class Sheet {
 public:
  /// `side` is the subject's, in modules.
  Sheet(const Relief& relief, double side);

  [[nodiscard]] bool is_flat() const { return waves_.empty() && relief_.fold <= 0; }

  /// Where the camera sees a place of the page displaced to, and how light it looks there.
  struct Look {
    double x = 0;
    double y = 0;
    double shade = 1;
  };
  [[nodiscard]] Look look(double x, double y) const;

 private:
  struct Wave {
    double x;
    double y;
    double phase;
    double height;
  };
  struct Crease {
    double x;
    double y;
    double distance;
    double height;
    double width;
  };
  /// Height, and its slope along x and y.
  struct Form {
    double height = 0;
    double along_x = 0;
    double along_y = 0;
  };

  void add_to(Form& form, const Wave& wave, double x, double y) const;
  void add_to(Form& form, const Crease& crease, double x, double y) const;
  void add_fold(Form& form, double x, double y) const;

  Relief relief_;
  std::vector<Wave> waves_;
  std::vector<Crease> creases_;
  double sight_ = 0;  ///< direction in which height displaces, radians
  double light_ = 0;  ///< direction from which the light comes
};

}  // namespace fedatario::frames
