package org.zstar.networks.training;

import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Samples with their neighbour lists. Lists take 12 bytes per pair and are kept while they fit into a budget, otherwise they
 * are built again at every visit, which costs time but changes no bit. The 20,657 structures of 46 atoms with 91 neighbours
 * of the Li3PO4 study make 86 million pairs, 1.0 GB of lists; nothing else that grows with the data is stored.
 */
public final class SampleSet {
    private static final long BYTES_PER_PAIR = 12;

    private final List<Sample> samples;
    private final double cutoff;
    private final NeighbourList[] lists;

    /**
     * @param samples the data
     * @param cutoff range of the lists in Å
     * @param budget bytes to keep lists in
     * @param workers threads to build them with
     */
    public SampleSet(List<Sample> samples, double cutoff, long budget, Workers workers) {
        this.samples = List.copyOf(samples);
        this.cutoff = cutoff;
        lists = new NeighbourList[samples.size()];
        if (lists.length == 0) {
            return;
        }
        lists[0] = build(samples.get(0).structure());
        // lists are alike, so the first tells how many fit
        double each = BYTES_PER_PAIR * (double) lists[0].pairs() / Math.max(1, samples.get(0).structure().size());
        double atoms = 0;
        int kept = 0;
        while (kept < lists.length && (atoms += samples.get(kept).structure().size()) * each <= budget) {
            kept++;
        }
        workers.forEachChunk(kept, 1, (worker, chunk, from, to) -> lists[from] = build(samples.get(from).structure()));
    }

    /** Samples whose lists may take a third of the memory that the virtual machine may use. */
    public static SampleSet of(List<Sample> samples, double cutoff, Workers workers) {
        return new SampleSet(samples, cutoff, Runtime.getRuntime().maxMemory() / 3, workers);
    }

    private NeighbourList build(Structure s) {
        return NeighbourList.build(s.cell(), s.species(), s.positions(), cutoff);
    }

    /** Number of samples. */
    public int size() {
        return lists.length;
    }

    /** A sample. */
    public Sample sample(int index) {
        return samples.get(index);
    }

    /** Where a sample's atoms are. */
    public Geometry geometry(int index, Workers workers) {
        Structure s = samples.get(index).structure();
        NeighbourList list = lists[index] != null ? lists[index] : build(s);
        return new Geometry(s.cell(), s.species(), s.positions(), list, 0, workers);
    }
}
