package org.zstar.io.xyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zstar.io.text.Warnings;

class GrammarTest {
    private final Warnings warnings = new Warnings();

    private Map<String, Object> parse(String text) {
        return CommentLine.parse(text, 2, warnings);
    }

    @Test
    void scalars() {
        Map<String, Object> v = parse(" str=astring quot=\"quoted value\" special=\"a_$%%^&*\" esc=\"esc\\\"aped\" flag "
                + "off = F n=22 x=1.1 e=1.2e7 d=1.5D-3 2body=33.3 hyphen-ated twice=abc=xyz "
                + "\"with space\"=\"a value\" quote\\\"=\"q\" "
                + "single='one two' hash=0012 long=1234567890123456789012 huge=12e4567 "
                + "smiles=C[C@H](N)C(=O)O bracket=[H][C] neg=-3 "
                + "empty= last=1");
        assertEquals("astring", v.get("str"));
        assertEquals("quoted value", v.get("quot"));
        assertEquals("a_$%%^&*", v.get("special"));
        assertEquals("esc\"aped", v.get("esc"));
        assertEquals(true, v.get("flag"));
        assertEquals(false, v.get("off"));
        assertEquals(22L, v.get("n"));
        assertEquals(1.1, v.get("x"));
        assertEquals(1.2e7, v.get("e"));
        assertEquals(1.5e-3, v.get("d"));
        assertEquals(33.3, v.get("2body"));
        assertEquals(true, v.get("hyphen-ated"));
        assertEquals("abc=xyz", v.get("twice"));
        assertEquals("a value", v.get("with space"));
        assertEquals("q", v.get("quote\""));
        assertEquals("one two", v.get("single"));
        assertEquals("0012", v.get("hash"));
        assertEquals("1234567890123456789012", v.get("long"));
        assertEquals("12e4567", v.get("huge"));
        assertEquals("C[C@H](N)C(=O)O", v.get("smiles"));
        assertEquals("[H][C]", v.get("bracket"));
        assertEquals(-3L, v.get("neg"));
        assertEquals(List.of(), warnings.list());
    }

    @Test
    void arrays() {
        Map<String, Object> v = parse("a={1 2 3} b=\"3.3 4.4\" c=[1, 2.5] d=\"7, 4, -1\" e={T F T F} "
                + "f=\" T, F, T \" g=[T F S] h=\"1.2 3.4 text\" i=[\"x y\", \"z\"] j=[5] k=[True, False]");
        assertArrayEquals(new long[] {1, 2, 3}, (long[]) v.get("a"));
        assertArrayEquals(new double[] {3.3, 4.4}, (double[]) v.get("b"));
        assertArrayEquals(new double[] {1, 2.5}, (double[]) v.get("c"));
        assertArrayEquals(new long[] {7, 4, -1}, (long[]) v.get("d"));
        assertArrayEquals(new boolean[] {true, false, true, false}, (boolean[]) v.get("e"));
        assertArrayEquals(new boolean[] {true, false, true}, (boolean[]) v.get("f"));
        assertEquals("T F S", v.get("g"));
        assertEquals("1.2 3.4 text", v.get("h"));
        assertArrayEquals(new String[] {"x y", "z"}, (String[]) v.get("i"));
        assertEquals(5L, v.get("j"));
        assertArrayEquals(new boolean[] {true, false}, (boolean[]) v.get("k"));
    }

    @Test
    void nestedArraysAndJson() {
        Map<String, Object> v = parse("m=[[1, 2], [3, 4.5]] n=\"_JSON [[1.5, 2], [3, 4]]\" text=\"[[1, 2], [3, 4]]\" "
                + "o={_JSON {\"a\" : 1}} p=\"_JSON [1, 2]\" q=\"_JSON \\\"12\\\"\" r=\"_JSON [1,\" s=\"_JSON true\"");
        assertArrayEquals(new double[] {1, 2, 3, 4.5}, Values.numbers(v.get("m")));
        assertArrayEquals(new double[] {1.5, 2, 3, 4}, Values.numbers(v.get("n")));
        assertEquals("[[1, 2], [3, 4]]", v.get("text"));
        assertEquals("_JSON {\"a\" : 1}", v.get("o"));
        assertArrayEquals(new long[] {1, 2}, (long[]) v.get("p"));
        assertEquals("12", v.get("q"));
        assertEquals("_JSON [1,", v.get("r"));
        assertEquals(true, v.get("s"));
    }

    @Test
    void remarksAndRepeatedKeys() {
        assertEquals(Map.of("comment", "Cubic bulk silicon"), parse("  Cubic bulk silicon "));
        assertEquals(Map.of(), parse(""));
        assertEquals(2L, parse("a=1 a=2").get("a"));
        assertTrue(warnings.list().get(0).contains("'a' occurs twice"));
    }

    @Test
    void everyValueReadsBackAsItself() {
        Object[] values = {"plain", "with blank", "12", "T", "1.5 2.5", "quote\"d", "back\\slash", "two\nlines",
            "_JSON [[1], [2]]", "", "0012", 5L, -0.0, 0.1, 1e300, Double.NaN, true, "a=b", "x,y",
            "\u00c5", "[1, 2]", "_JSON nonsense", "a/b"};
        for (Object value : values) {
            Object back = parse("k=" + Values.text(value) + " end=1").get("k");
            assertEquals(value, back, Values.text(value));
        }
        Object[] arrays = {new double[] {1, 2.5}, new double[] {3}, new double[] {}, new long[] {1, 2}, new long[] {7},
            new boolean[] {true, false}, new boolean[] {true}, new String[] {"a b", "c\"d"}, new String[] {"T"}};
        for (Object array : arrays) {
            Object back = parse("k=" + Values.text(array)).get("k");
            assertInstanceOf(array.getClass(), back);
            assertTrue(Objects.deepEquals(array, back), Values.text(array));
        }
    }
}
