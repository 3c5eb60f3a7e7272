package org.zstar.io.text;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;

/** Atomic numbers of symbols by a table over their one or two letters, without making a String. */
final class Symbols {
    private static final int LETTERS = 27;
    private static final byte[] NUMBERS = table();

    private Symbols() { }

    /** @return the atomic number, or -1; the second letter is 0 if there is none */
    static int number(byte first, byte second) {
        int a = first - 'A';
        int b = second == 0 ? 0 : second - 'a' + 1;
        return a < 0 || a >= 26 || b < 0 || b >= LETTERS || b == 0 && second != 0 ? -1 : NUMBERS[a * LETTERS + b];
    }

    private static byte[] table() {
        byte[] numbers = new byte[26 * LETTERS];
        Arrays.fill(numbers, (byte) -1);
        for (int z = 0; z < Elements.count(); z++) {
            String symbol = Elements.symbol(z);
            int second = symbol.length() == 1 ? 0 : symbol.charAt(1) - 'a' + 1;
            numbers[(symbol.charAt(0) - 'A') * LETTERS + second] = (byte) z;
        }
        return numbers;
    }
}
