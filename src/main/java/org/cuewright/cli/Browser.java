package org.cuewright.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/// Opens an address in the user's browser; where there is none, the printed address does.
final class Browser {
    private Browser() {}

    static void open(URI address, Console console) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return;
        }
        try {
            Desktop.getDesktop().browse(address);
        } catch (IOException e) {
            console.err().println("cuewright: no browser could be opened; go to " + address);
        }
    }
}
