package org.cuewright.inspect;

import java.util.function.Consumer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Hands on the first error of a validation and ends it.
record FirstFault(Consumer<SAXParseException> listener) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
        listener.accept(e);
        throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        error(e);
    }
}
