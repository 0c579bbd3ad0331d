package org.cuewright.pack;

/// Hears how far writing has come, and is asked whether to go on.
public interface ZipProgress {
    ZipProgress NONE = (_, _) -> true;

    /// Answers whether to go on; false leaves nothing behind.
    boolean reached(long bytesDone, long bytesTotal);
}
