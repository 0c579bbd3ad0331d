package org.cuewright.cli;

import picocli.CommandLine.Option;

/// The choice between text for people and JSON for programs, the same in every command.
final class JsonOption {
    @Option(names = "--json", description = "Print result and problems as one JSON object on stdout.")
    boolean json;
}
