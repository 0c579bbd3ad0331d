package org.cuewright.preview.http;

/// Answers the requests of one part of the site; pure of sockets, so that it is testable by calling it.
@FunctionalInterface
public interface Handler {
    Reply answer(Request request);
}
