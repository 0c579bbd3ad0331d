package org.cuewright.app;

import org.cuewright.model.Standard;
import org.cuewright.pack.Packager;
import org.cuewright.pack.cmi5.Cmi5Packager;
import org.cuewright.pack.scorm12.Scorm12Packager;
import org.cuewright.pack.scorm2004.Scorm2004Packager;
import org.cuewright.pack.web.WebPackager;

/// Which packager serves which standard.
final class Packagers {
    Packager of(Standard standard) {
        return switch (standard) {
            case SCORM12 -> new Scorm12Packager();
            case SCORM2004 -> new Scorm2004Packager();
            case CMI5 -> new Cmi5Packager();
            case WEB -> new WebPackager();
        };
    }
}
