package org.zstar.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.zstar.api.io.StructureFileException;

class LineReaderTest {
    private static LineReader of(String text) throws IOException {
        return new LineReader(ContentStream.of(Path.of("some.file"), text.getBytes(StandardCharsets.UTF_8), 1 << 20));
    }

    @Test
    void deliversLinesOfAllBreaks() throws IOException {
        try (LineReader lines = of("\ufeffone\r\ntwo\n\n four ")) {
            List<String> read = new ArrayList<>();
            while (lines.next()) {
                read.add(lines.text());
                assertEquals(read.size(), lines.number());
                assertEquals(read.size() < 4, lines.complete());
            }
            assertEquals(List.of("one", "two", "", " four "), read);
            assertEquals(4, lines.number());
            assertFalse(lines.next());
            assertEquals(1, lines.progress());
        }
    }

    @Test
    void linesCrossAndOutgrowTheBuffer() throws IOException {
        Random random = new Random(5);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            expected.add(Integer.toString(i).repeat(random.nextInt(i % 7 == 0 ? 150_000 : 900)));
        }
        try (LineReader lines = of(String.join("\n", expected) + "\n")) {
            for (String line : expected) {
                assertTrue(lines.next());
                assertEquals(line, lines.text());
            }
            assertFalse(lines.next());
        }
    }

    @Test
    void thereIsNoLineAfterReadingFailed() throws IOException {
        Random random = new Random(6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                gzip.write((random.nextLong() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        try (LineReader lines = new LineReader(ContentStream.of(Path.of("some.file"), half, 1 << 30))) {
            StructureFileException damage = assertThrows(StructureFileException.class, () -> {
                while (lines.next()) {
                    assertFalse(lines.blank());
                }
            });
            assertTrue(damage.getMessage().contains("damaged or cut off"), damage.getMessage());
            assertEquals("", lines.text());
        }
    }

    @Test
    void takesFieldsInTurn() throws IOException {
        try (LineReader lines = of("Li 1.5\t-2 T \u00c5 rest of it ")) {
            assertTrue(lines.next());
            Fields fields = lines.fields();
            assertEquals(8, fields.remaining());
            assertTrue(fields.nextIs("Li"));
            assertFalse(fields.nextIs("L"));
            assertEquals("Li", fields.text("a symbol"));
            assertEquals(1.5, fields.real("x"));
            assertEquals(-2, fields.integer("n"));
            fields.skip(1, "a flag");
            assertEquals("\u00c5", fields.text("a unit"));
            assertEquals("rest of it", fields.rest());
            assertFalse(fields.more());
            lines.again();
            assertTrue(lines.next());
            assertEquals("Li", lines.fields().text("a symbol"));
            assertEquals(1, lines.number());
        }
    }

    @Test
    void errorsSayWhereAndWhat() throws IOException {
        try (LineReader lines = of("first\n1.0 *** abc nan 12345678901234567890")) {
            lines.require("a line");
            lines.require("a line");
            Fields fields = lines.fields();
            fields.real("x");
            error("some.file:2: found '***' (a number too wide for its field) as word 2, expected a number for y",
                    () -> fields.real("y"));
            error("some.file:2: found 'abc' as word 3, expected a number for z", () -> fields.real("z"));
            error("some.file:2: found 'nan' as word 4, expected a finite number for u", () -> fields.real("u"));
            error("some.file:2: found '12345678901234567890' as word 5, expected a whole number for n",
                    () -> fields.integer("n"));
            error("some.file:2: the line '1.0 *** abc nan 12345678901234567890' ends after 5 words, expected more",
                    () -> fields.real("more"));
            error("some.file:2: the file ends here; expected a third line", () -> lines.require("a third line"));
        }
    }

    private static void error(String message, org.junit.jupiter.api.function.Executable action) {
        assertEquals(message, assertThrows(StructureFileException.class, action).getMessage());
    }
}
