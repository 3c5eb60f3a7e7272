package org.zstar.app.plugins;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spelling of names: what is allowed, how Java's names become JSON's, and which known name is nearest to an unknown one. */
public final class Names {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    private Names() { }

    /** Whether a text can be the type name of a plugin: lower-case words joined by hyphens. */
    public static boolean isType(String name) {
        return name != null && name.length() <= LONGEST && TYPE.matcher(name).matches();
    }

    /** {@code timeStep} to {@code time_step}. */
    public static String snake(String camel) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                text.append('_').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@code NOSE_HOOVER} to {@code nose-hoover}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The known name that differs by the fewest keystrokes, if that is few enough to be a slip of the pen. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(normal(name), normal(candidate));
            if (distance < fewest) {
                fewest = distance;
                best = candidate;
            }
        }
        return best != null && fewest <= Math.max(1, Math.min(name.length(), best.length()) / 3)
                ? Optional.of(best) : Optional.empty();
    }

    /** The end of a message about an unknown name: a guess at what was meant, and what there is. */
    public static String instead(String name, Collection<String> known) {
        return nearest(name, known).map(n -> "; did you mean '" + n + "'?").orElse(".")
                + (known.isEmpty() ? " There is none" : " Known: " + String.join(", ", known));
    }

    private static String normal(String name) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
