package org.zstar.io.vasp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Turns control bytes, which XML forbids but crashed runs and odd titles leave behind, into blanks. */
final class PrintableStream extends FilterInputStream {
    PrintableStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return isForbidden((byte) b) && b >= 0 ? ' ' : b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        for (int i = offset; i < offset + n; i++) {
            if (isForbidden(target[i])) {
                target[i] = ' ';
            }
        }
        return n;
    }

    private static boolean isForbidden(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
    }
}
