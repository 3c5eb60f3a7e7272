package org.zstar.io.xyz;

import java.io.IOException;
import java.nio.file.Path;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.TextOutput;

/** Plain XYZ for programs that understand nothing else: symbols and positions in Å. Chosen by its name, never guessed. */
public final class PlainXyzFormat implements StructureFormat {
    @Override
    public String name() {
        return "xyz";
    }

    @Override
    public String summary() {
        return "Plain XYZ: symbols and positions only.";
    }

    @Override
    public int recognises(String fileName, String head) {
        return 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new XyzReader(new LineReader(file, options));
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) throws IOException {
        return new Writer(TextOutput.create(file));
    }

    @Override
    public StructureWriter append(Path file) throws IOException {
        return new Writer(TextOutput.append(file));
    }

    private record Writer(TextOutput out) implements StructureWriter {
        @Override
        public void write(Structure s) throws IOException {
            out.put(s.size()).line().put(s.info("comment", "").replaceAll("[\r\n=]", " ")).line();
            for (int i = 0; i < s.size(); i++) {
                out.put(Elements.symbol(s.species()[i]));
                for (int d = 0; d < 3; d++) {
                    out.put(' ').put(s.positions()[3 * i + d]);
                }
                out.line();
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
