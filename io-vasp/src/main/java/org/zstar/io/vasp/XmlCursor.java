package org.zstar.io.vasp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.ContentStream;

/** Walks through the elements of an XML file, which may end anywhere, with errors that name file and line. */
final class XmlCursor implements Closeable {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final String ENDS_EARLY = "the file ends early";

    private final ContentStream content;
    private final XMLStreamReader xml;
    private int depth;

    XmlCursor(ContentStream content) throws IOException {
        this.content = content;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        try {
            // VASP's encoding, in which no byte is wrong; whatever else is declared, only ASCII text matters here
            InputStream clean = new PrintableStream(content);
            xml = factory.createXMLStreamReader(new InputStreamReader(clean, StandardCharsets.ISO_8859_1));
        } catch (XMLStreamException | RuntimeException e) {
            throw damage(e);
        }
    }

    /** XML that is not well-formed, which is also what a file that ends early is. */
    static final class Damage extends IOException {
        private static final long serialVersionUID = 1;
        private final long line;

        Damage(long line, String problem) {
            super(problem);
            this.line = line;
        }

        /** Line from 1, or 0 if the parser does not know it. */
        long line() {
            return line;
        }
    }

    /** How much of the file has been read, from 0 to 1. */
    double progress() {
        return content.progress();
    }

    /** Number of open elements. */
    int depth() {
        return depth;
    }

    /** Goes to the next element that starts inside the one open at a depth. @return false when that one ends */
    boolean nextChild(int parentDepth) throws IOException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parentDepth) {
                return false;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int advance() throws IOException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw error("found a document type or "
                        + "an entity of its own, expected plain XML as VASP writes it; such declarations are not read");
                default -> { }
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw damage(e);
        }
    }

    /** Passes over the element that has just started, with all that is in it. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (advance() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** Name of the element that has just started. */
    String name() {
        return xml.getLocalName();
    }

    boolean is(String name) {
        return name.equals(xml.getLocalName());
    }

    /** The attribute "name" of the element that has just started, without blanks around it; empty if absent. */
    String label() {
        String label = xml.getAttributeValue(null, "name");
        return label == null ? "" : label.strip();
    }

    /** The text of the element that has just started, which then is passed. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = advance();
            if (isText(event) && text.length() < LONGEST_TEXT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return text.toString().strip();
    }

    /** Loads the text of the element that has just started into a row; the element then is passed. */
    void text(FortranRow row) throws IOException {
        row.clear();
        int outside = depth - 1;
        while (depth > outside) {
            int event = advance();
            if (isText(event)) {
                row.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Line of the last event, from 1. */
    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** An error at the current line. */
    StructureFileException error(String problem) {
        return new StructureFileException(content.file(), line(), problem);
    }

    /** An error of the parser: one of reading as it was, anything else as damage of the file. */
    private static IOException damage(Exception e) {
        for (Throwable cause = e; cause != null; cause = causeOf(cause)) {
            if (cause instanceof IOException known) {
                return known;
            }
        }
        // the parser of the JDK reports some kinds of damage through unchecked exceptions
        long line = 0;
        String problem = e instanceof NoSuchElementException ? ENDS_EARLY : "the XML cannot be parsed";
        if (e instanceof XMLStreamException x && x.getLocation() != null) {
            line = Math.max(0, x.getLocation().getLineNumber());
            problem = String.valueOf(x.getMessage()).replaceAll("(?s).*Message: ", "").replaceAll("\\s+", " ");
            if (problem.contains("within the same entity") || problem.contains("Premature end of file")) {
                problem = ENDS_EARLY;
            }
        }
        return new Damage(line, problem);
    }

    private static Throwable causeOf(Throwable e) {
        return e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException() : e.getCause();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
