package org.zstar.io.xyz;

import org.zstar.io.text.Reals;

/** What single words of the comment line are, and lists of words of one kind. */
final class Words {
    /** Kinds in the order in which they are tried; whole numbers fit among reals too. */
    private enum Kind { WHOLE, REAL, FLAG, TEXT }

    private static final int MOST_DIGITS = 18;

    private Words() { }

    /** @return Long, Double, Boolean or an array of them, or null if the words are text or of several kinds */
    static Object typed(String[] words) {
        Kind common = kind(words[0]);
        for (String word : words) {
            Kind kind = kind(word);
            boolean numbers = kind.compareTo(Kind.REAL) <= 0 && common.compareTo(Kind.REAL) <= 0;
            if (kind != common && !numbers) {
                return null;
            }
            common = kind == Kind.REAL ? kind : common;
        }
        return switch (common) {
            case WHOLE -> whole(words);
            case REAL -> reals(words);
            case FLAG -> flags(words);
            case TEXT -> null;
        };
    }

    private static Object whole(String[] words) {
        long[] values = new long[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Long.parseLong(words[i]);
        }
        return values.length == 1 ? (Object) values[0] : values;
    }

    private static Object reals(String[] words) {
        double[] values = new double[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Reals.ofWord(words[i]);
        }
        return values.length == 1 ? (Object) values[0] : values;
    }

    private static Object flags(String[] words) {
        boolean[] values = new boolean[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = flag(words[i]);
        }
        return values.length == 1 ? (Object) values[0] : values;
    }

    private static Kind kind(String word) {
        char c = word.charAt(0);
        boolean signed = c == '-' || c == '+';
        if (isInfinityOrNan(signed ? word.substring(1) : word)) {
            return Kind.REAL;
        }
        if (signed || c >= '0' && c <= '9' || c == '.') {
            return numeric(word, signed ? 1 : 0);
        }
        return flag(word) == null ? Kind.TEXT : Kind.FLAG;
    }

    private static boolean isInfinityOrNan(String word) {
        return word.equalsIgnoreCase("nan") || word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
    }

    /** Digits with leading zeros, too many of them or an exponent that overflows are names (hashes) and stay text. */
    private static Kind numeric(String word, int start) {
        int p = start;
        while (p < word.length() && word.charAt(p) >= '0' && word.charAt(p) <= '9') {
            p++;
        }
        if (p == word.length()) {
            int digits = p - start;
            return digits == 0 || digits > MOST_DIGITS || digits > 1 && word.charAt(start) == '0' ? Kind.TEXT : Kind.WHOLE;
        }
        for (; p < word.length(); p++) {
            if (".eEdD+-0123456789".indexOf(word.charAt(p)) < 0) {
                return Kind.TEXT;
            }
        }
        try {
            return Double.isInfinite(Reals.ofWord(word)) ? Kind.TEXT : Kind.REAL;
        } catch (NumberFormatException e) {
            return Kind.TEXT;
        }
    }

    /** A logical value in the spellings of the format, or null. */
    static Boolean flag(String word) {
        return switch (word) {
            case "T", "True", "true", "TRUE" -> true;
            case "F", "False", "false", "FALSE" -> false;
            default -> null;
        };
    }
}
