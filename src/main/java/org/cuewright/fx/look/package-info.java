/// Colours and metrics: AtlantaFX below, tokens of FlatLaf's themes above it, then the window's own rules.
///
/// `light.css` and `dark.css` are written by the build (`src/build/java/ThemeTokens.java`).
@NullMarked
package org.cuewright.fx.look;

import org.jspecify.annotations.NullMarked;
