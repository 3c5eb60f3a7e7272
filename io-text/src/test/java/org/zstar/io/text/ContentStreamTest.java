package org.zstar.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.zstar.api.io.StructureFileException;

class ContentStreamTest {
    private static final byte[] TEXT = "energy 1.5\n".repeat(5000).getBytes(StandardCharsets.US_ASCII);

    private interface Encoder {
        OutputStream over(OutputStream raw) throws IOException;
    }

    private static byte[] encoded(Encoder encoder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // two members in a row, as parallel compressors write them
        for (int part = 0; part < 2; part++) {
            try (OutputStream out = encoder.over(bytes)) {
                out.write(TEXT, part * TEXT.length / 2, TEXT.length / 2);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[][] compressed() throws IOException {
        return new byte[][] {encoded(GZIPOutputStream::new), encoded(BZip2CompressorOutputStream::new),
            encoded(raw -> new XZOutputStream(raw, new LZMA2Options(1)))};
    }

    private static byte[] read(byte[] bytes, long limit) throws IOException {
        try (ContentStream content = ContentStream.of(Path.of("f"), bytes, limit)) {
            return content.readAllBytes();
        }
    }

    @Test
    void decompressesByContent() throws IOException {
        assertTrue(Arrays.equals(TEXT, read(TEXT, 1)), "plain content has no limit");
        for (byte[] bytes : compressed()) {
            assertTrue(bytes.length < TEXT.length / 10);
            assertTrue(Arrays.equals(TEXT, read(bytes, TEXT.length)));
        }
    }

    @Test
    void stopsAtTheLimit() throws IOException {
        for (byte[] bytes : compressed()) {
            String message = assertThrows(StructureFileException.class, () -> read(bytes, TEXT.length - 1)).getMessage();
            assertTrue(message.contains("limit of " + (TEXT.length - 1) + " bytes") && message.contains("raise"), message);
        }
    }

    @Test
    void damageIsOneClearError() throws IOException {
        for (byte[] bytes : compressed()) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 9);
            String message = assertThrows(StructureFileException.class, () -> read(cut, 1 << 20)).getMessage();
            assertTrue(message.contains("damaged"), message);
        }
        byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0};
        assertTrue(assertThrows(StructureFileException.class, () -> read(zstd, 1)).getMessage().contains("zstd"));
    }

    @Test
    void filesAppearWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("sub/out.txt.gz");
        try (AtomicFile file = new AtomicFile(target)) {
            try (TextOutput out = TextOutput.create(file.temporary())) {
                out.put("x = ").put(0.1).put(' ').put(7L).put(" \u00c5 angstrom").line();
            }
            assertTrue(Files.notExists(target));
            file.commit();
        }
        try (AtomicFile file = new AtomicFile(target)) {
            Files.writeString(file.temporary(), "lost");
        }
        try (ContentStream content = ContentStream.open(target, 1000)) {
            assertEquals("x = 0.1 7 \u00c5 angstrom\n", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        try (var files = Files.list(target.getParent())) {
            assertEquals(1, files.count());
        }
        assertThrows(StructureFileException.class, () -> ContentStream.open(folder, 1));
        assertThrows(IllegalArgumentException.class, () -> TextOutput.create(folder.resolve("a.xz")));
    }
}
