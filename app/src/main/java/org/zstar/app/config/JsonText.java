package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.zstar.io.text.AtomicFile;

/** Lays out JSON for people: short values on one line, long lists of numbers wrapped, everything else indented. */
public final class JsonText {
    private static final int WIDTH = 120;
    private static final int SHORT = 80;

    private final Writer out;

    private JsonText(Writer out) {
        this.out = out;
    }

    /** Writes a file, atomically. */
    public static void write(Path file, JsonNode document) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            try (Writer out = Files.newBufferedWriter(whole.temporary(), StandardCharsets.UTF_8)) {
                new JsonText(out).value(document, 0);
                out.write('\n');
            }
            whole.commit();
        }
    }

    /** The text of a document, ending with a line break. */
    public static String of(JsonNode document) {
        StringWriter out = new StringWriter();
        try {
            new JsonText(out).value(document, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private void value(JsonNode node, int indent) throws IOException {
        if (!node.isContainerNode() || node.isEmpty()) {
            out.write(node.toString());
        } else if (node.isObject()) {
            object(node, indent);
        } else if (isFlat(node)) {
            numbers(node, indent);
        } else {
            list(node, indent);
        }
    }

    private void object(JsonNode node, int indent) throws IOException {
        if (indent > 0 && isFlat(node) && length(node) <= SHORT) {
            line(node);
            return;
        }
        String separator = "{";
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            out.write(separator);
            newLine(indent + 2);
            out.write(quoted(field.getKey()) + ": ");
            value(field.getValue(), indent + 2);
            separator = ",";
        }
        newLine(indent);
        out.write('}');
    }

    private void list(JsonNode node, int indent) throws IOException {
        String separator = "[";
        for (JsonNode element : node) {
            out.write(separator);
            newLine(indent + 2);
            value(element, indent + 2);
            separator = ",";
        }
        newLine(indent);
        out.write(']');
    }

    private void numbers(JsonNode node, int indent) throws IOException {
        out.write('[');
        int column = WIDTH - indent - 40;
        int used = 0;
        for (int i = 0; i < node.size(); i++) {
            String text = node.get(i).toString() + (i + 1 < node.size() ? "," : "");
            if (used > 0 && used + text.length() + 1 > column) {
                newLine(indent + 2);
                used = 0;
                column = WIDTH - indent - 2;
            } else if (used > 0) {
                out.write(' ');
            }
            out.write(text);
            used += text.length() + 1;
        }
        out.write(']');
    }

    private void line(JsonNode node) throws IOException {
        String separator = "{";
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            out.write(separator + quoted(field.getKey()) + ": " + field.getValue());
            separator = ", ";
        }
        out.write('}');
    }

    private void newLine(int indent) throws IOException {
        out.write('\n' + " ".repeat(indent));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static boolean isFlat(JsonNode node) {
        for (JsonNode element : node) {
            if (element.isContainerNode() && !element.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static int length(JsonNode node) {
        return node.size() > SHORT ? Integer.MAX_VALUE : node.toString().length();
    }
}
