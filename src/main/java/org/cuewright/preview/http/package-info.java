/// The loopback web server underneath: handlers are functions from a [org.cuewright.preview.http.Request] to a
/// [org.cuewright.preview.http.Reply]; only [org.cuewright.preview.http.LoopbackSite] knows the JDK's server.
///
/// Everything lies below a random path, and a foreign `Host` is refused, so that no other page can reach it.
@NullMarked
package org.cuewright.preview.http;

import org.jspecify.annotations.NullMarked;
