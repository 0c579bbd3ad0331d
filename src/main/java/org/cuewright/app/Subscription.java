package org.cuewright.app;

/// Being told of something, until closed.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
