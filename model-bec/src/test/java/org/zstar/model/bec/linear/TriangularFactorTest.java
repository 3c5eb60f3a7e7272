package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.zstar.api.parallel.Workers;

class TriangularFactorTest {
    private final Random random = new Random(5);

    /** XᵀX + 1 of 2n rows. */
    private double[][] definite(int n) {
        double[][] x = new double[2 * n][], h = new double[n][n];
        for (int r = 0; r < x.length; r++) {
            x[r] = random.doubles(n, -1, 1).toArray();
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                h[a][b] = a == b ? 1 : 0;
                for (double[] row : x) {
                    h[a][b] += row[a] * row[b];
                }
            }
        }
        return h;
    }

    private static LowerTiles tiles(double[][] h) {
        LowerTiles tiles = new LowerTiles(h.length);
        for (int a = 0; a < h.length; a++) {
            for (int b = 0; b <= a; b++) {
                tiles.set(a, b, h[a][b]);
            }
        }
        return tiles;
    }

    /** Sizes around those of tiles and blocks of columns, against ojAlgo and the definition, by one and three threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 17, 127, 128, 129, 150, 290})
    void solves(int n) {
        double[][] h = definite(n);
        TriangularFactor serial = new TriangularFactor(tiles(h), n, Workers.serial());
        double[] b = random.doubles(n, -1, 1).toArray(), c = b.clone();
        serial.solve(c);
        for (int a = 0; a < n; a++) {
            double sum = -b[a];
            for (int k = 0; k < n; k++) {
                sum += h[a][k] * c[k];
            }
            assertEquals(0, sum, 1e-11);
        }
        try (Workers workers = Workers.of(3)) {
            double[] same = b.clone();
            new TriangularFactor(tiles(h), n, workers).solve(same);
            assertArrayEquals(c, same, 0);
        }
        Cholesky<Double> cholesky = Cholesky.R064.make(n, n);
        cholesky.decompose(R064Store.FACTORY.rows(h));
        MatrixStore<Double> lower = cholesky.getL();
        int first = n / 3;
        double[][] v = new double[2][serial.length()];
        double[] right = new double[n];
        for (int a = first; a < n; a++) {
            right[a] = random.nextDouble();
            v[1][LowerTiles.TILE * a + 3] = right[a];
        }
        serial.solve(v, first);
        for (int a = 0; a < n; a++) {
            double sum = 0;
            for (int k = 0; k <= a; k++) {
                sum += lower.doubleValue(a, k) * v[1][LowerTiles.TILE * k + 3];
            }
            assertEquals(right[a], sum, 1e-11);
            assertEquals(0, v[0][LowerTiles.TILE * a + 3]);
        }
    }

    @Test
    void refusesWhatIsNotDefinite() {
        double[][] h = definite(140);
        h[135][135] = 0;
        assertThrows(ArithmeticException.class, () -> new TriangularFactor(tiles(h), 140, Workers.serial()));
    }
}
