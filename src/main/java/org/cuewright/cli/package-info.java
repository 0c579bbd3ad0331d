/// The command line: options in, report and exit code out.
///
/// Each command is built with the [org.cuewright.app.Studio] and calls one use case. Results go to stdout, problems to
/// stderr, `--json` prints the same as JSON. Exit codes: 0 fine, 1 problems, 2 usage.
@NullMarked
package org.cuewright.cli;

import org.jspecify.annotations.NullMarked;
