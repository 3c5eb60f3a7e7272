package org.zstar.io.xyz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.io.text.ContentStream;
import org.zstar.io.text.LineReader;

/** Reading of texts in tests. */
final class Samples {
    private Samples() { }

    static XyzReader reader(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new XyzReader(new LineReader(ContentStream.of(Path.of("t.xyz"), bytes, 1 << 20)));
    }

    static List<Structure> all(String text) throws IOException {
        return reader(text).all();
    }

    static Structure one(String text) throws IOException {
        return all(text).get(0);
    }

    /** A frame of two atoms with a comment line and further words in the rows. */
    static String frame(String comment, String first, String second) {
        return "2\n" + comment + "\nH 0.1 0.2 0.3 " + first + "\nO 1.5 2.5 3.5 " + second + "\n";
    }
}
