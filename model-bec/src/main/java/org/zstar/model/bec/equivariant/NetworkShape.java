package org.zstar.model.bec.equivariant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zstar.kernels.ProductMap;
import org.zstar.model.bec.moments.Tensors;

/**
 * Sizes of a function of the moments around atoms of one element, and where its parameters lie: per rank l the mixing matrix
 * W_l (k × channels), then per layer of the network the weights (one row per unit) and biases.
 *
 * <p>Mixed moments B_l,k = Σ_c W_l,kc A_l,c; invariants B_0,k and B_l,k:B_l,k′ (k ≤ k′); vectors B_1,k, B_2,k·B_1,k′ and
 * B_3,k:B_2,k′; the network maps the invariants to one weight per vector, or to messages.
 */
final class NetworkShape {
    final int maxRank;
    final int mixed;
    final int channels;
    /** Components of all ranks. */
    final int components;
    final int invariants;
    final int vectors;
    /** Units per layer: invariants, hidden layers, outputs. */
    final int[] units;

    /**
     * @param maxRank largest rank of the moments
     * @param channels of each rank
     * @param mixed learned combinations of channels per rank
     * @param hidden units of the hidden layers
     * @param outputs of the network; 0 for one per vector
     */
    NetworkShape(int maxRank, int channels, int mixed, List<Integer> hidden, int outputs) {
        this.maxRank = maxRank;
        this.mixed = mixed;
        this.channels = channels;
        components = IntStream.rangeClosed(0, maxRank).map(Tensors::components).sum();
        invariants = mixed + maxRank * mixed * (mixed + 1) / 2;
        vectors = mixed + (maxRank - 1) * mixed * mixed;
        units = new int[hidden.size() + 2];
        units[0] = invariants;
        for (int l = 0; l < hidden.size(); l++) {
            units[l + 1] = hidden.get(l);
        }
        units[units.length - 1] = outputs == 0 ? vectors : outputs;
    }

    /** Number of moments of an atom. */
    int moments() {
        return components * channels;
    }

    /** Number of outputs of the network. */
    int outputs() {
        return units[layers()];
    }

    /** Number of layers with weights. */
    int layers() {
        return units.length - 1;
    }

    /** Index of W_l. */
    int mixing(int rank) {
        return rank * mixed * channels;
    }

    /** Index of the weights of a layer; its biases follow. */
    int weights(int layer) {
        int at = mixing(maxRank + 1);
        for (int l = 0; l < layer; l++) {
            at += units[l + 1] * (units[l] + 1);
        }
        return at;
    }

    /** Index of the biases of a layer. */
    int biases(int layer) {
        return weights(layer) + units[layer] * units[layer + 1];
    }

    /** Number of parameters. */
    int parameters() {
        return weights(layers());
    }

    /** Index of component m of rank l of mixed channel k among all mixed moments; the last one is the constant 1. */
    int mixedIndex(int rank, int component, int k) {
        int first = 0;
        for (int l = 0; l < rank; l++) {
            first += Tensors.components(l);
        }
        return (first + component) * mixed + k;
    }

    int one() {
        return components * mixed;
    }

    /** The invariants as products of mixed moments. */
    ProductMap invariantProducts() {
        ProductMap.Builder map = new ProductMap.Builder();
        int at = 0;
        for (; at < mixed; at++) {
            map.add(at, List.of(new ProductMap.Entry(mixedIndex(0, 0, at), one(), 1)));
        }
        for (int rank = 1; rank <= maxRank; rank++) {
            for (int k = 0; k < mixed; k++) {
                for (int n = k; n < mixed; n++) {
                    List<ProductMap.Entry> entries = new ArrayList<>();
                    for (int m = 0; m < Tensors.components(rank); m++) {
                        entries.add(new ProductMap.Entry(mixedIndex(rank, m, k), mixedIndex(rank, m, n),
                                Tensors.multiplicity(rank, m)));
                    }
                    map.add(at++, entries);
                }
            }
        }
        return map.build();
    }

    /** One Cartesian component of the vectors as products of mixed moments. */
    ProductMap vectorProducts(int x) {
        ProductMap.Builder map = new ProductMap.Builder();
        int at = 0;
        for (; at < mixed; at++) {
            map.add(at, List.of(new ProductMap.Entry(mixedIndex(1, x, at), one(), 1)));
        }
        for (int rank = 2; rank <= maxRank; rank++) {
            for (int k = 0; k < mixed; k++) {
                for (int n = 0; n < mixed; n++) {
                    List<ProductMap.Entry> entries = new ArrayList<>();
                    for (int m = 0; m < Tensors.components(rank - 1); m++) {
                        entries.add(new ProductMap.Entry(mixedIndex(rank, Tensors.raised(rank - 1, m, x), k),
                                mixedIndex(rank - 1, m, n), Tensors.multiplicity(rank - 1, m)));
                    }
                    map.add(at++, entries);
                }
            }
        }
        return map.build();
    }
}
