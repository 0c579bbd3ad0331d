/// The media ports by FFmpeg: the one place that starts programs.
///
/// A program is started as a process, so that its crash or a hostile file stays outside; it reads local files only,
/// and only by the demuxers of real recordings. What a file's own structure tells (cut off? index first?) is read here
/// from a few bytes, because FFmpeg passes over much of it in silence. Results are written beside their target and
/// moved into place when complete; equal input gives equal bytes on one build of FFmpeg.
@NullMarked
package org.cuewright.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
