package org.cuewright.inspect;

/// An entry as the central directory tells of it, and what its local header adds.
record ZipItem(
        String name,
        boolean isAscii,
        int flags,
        int method,
        long crc,
        long packedSize,
        long size,
        long offset,
        int unixMode) {
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int UTF8 = 1 << 11;
    private static final int FILE_TYPE = 0170000;
    private static final int SYMLINK = 0120000;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean hasDescriptor() {
        return (flags & DESCRIPTOR) != 0;
    }

    boolean isUtf8() {
        return (flags & UTF8) != 0;
    }

    boolean isStored() {
        return method == 0;
    }

    boolean isDeflated() {
        return method == 8;
    }

    boolean isSymlink() {
        return (unixMode & FILE_TYPE) == SYMLINK;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }
}
