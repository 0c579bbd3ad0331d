package org.cuewright.preview;

import java.nio.file.Path;
import java.util.UUID;
import org.cuewright.preview.stored.LaunchSettings;

/// What to preview and how.
///
/// @param source a package's zip, or the folder it was exploded to
/// @param port the port to listen at, 0 for any free one
/// @param token the secret first part of every path; a given one makes the LRS's address known before the export
/// @param launch how units are launched unless the LMS page's address says otherwise
/// @param strictPolicy whether pages get the Content-Security-Policy our own packages live under
public record PreviewOptions(
        Path source, int port, String token, LaunchSettings launch, boolean strictPolicy, Faults faults) {

    public static PreviewOptions of(Path source) {
        var token = UUID.randomUUID().toString().replace("-", "");
        return new PreviewOptions(source, 0, token, LaunchSettings.DEFAULT, true, Faults.NONE);
    }

    public PreviewOptions at(int fixedPort, String knownToken) {
        return new PreviewOptions(source, fixedPort, knownToken, launch, strictPolicy, faults);
    }

    public PreviewOptions launchedAs(LaunchSettings settings) {
        return new PreviewOptions(source, port, token, settings, strictPolicy, faults);
    }

    /// For foreign packages that need inline scripts or styles.
    public PreviewOptions withoutPolicy() {
        return new PreviewOptions(source, port, token, launch, false, faults);
    }
}
