package org.zstar.model.bec.moments;

import java.util.stream.IntStream;
import org.zstar.api.force.Geometry;

/**
 * The moments of one atom of a structure after the other and their derivatives with respect to single coordinates, those of
 * what neighbours send included. For one thread.
 */
public final class MomentDerivatives {
    private final MomentBasis basis;
    private final MomentKernel kernel;
    /** Null, as what follows, where neighbours send nothing. */
    private final MomentKernel senders;
    private final MessageKernel sent;
    private final SentLayout layout;
    private final double[] densities;
    private final double[] one;
    private double[] displacement = {};
    /** What all atoms send, and its derivative with respect to each coordinate. */
    private double[] messages = {};
    private double[][] changes = {};
    private Geometry geometry;
    private int atom;

    /** Derivatives of the moments of a basis. */
    public MomentDerivatives(MomentBasis basis) {
        this.basis = basis;
        kernel = new MomentKernel(basis);
        boolean sending = basis.sentFunctions() > 0;
        senders = sending ? new MomentKernel(basis.senders()) : null;
        sent = sending ? new MessageKernel(basis.sent(), basis.messages()) : null;
        layout = sending ? new SentLayout(basis) : null;
        densities = sending ? senders.newMoments() : new double[0];
        one = new double[sending ? layout.size() : 0];
    }

    /** Takes in a structure. */
    public void start(Geometry at) {
        geometry = at;
        displacement = new double[3 * at.size()];
        if (sent == null) {
            return;
        }
        int numbers = basis.messages();
        messages = new double[numbers * at.size()];
        changes = new double[displacement.length][messages.length];
        for (int i = 0; i < at.size(); i++) {
            senders.load(at, i);
            senders.moments(densities);
            System.arraycopy(densities, 0, messages, numbers * i, numbers);
            for (int j : neighbours(senders, i)) {
                for (int k = 3 * j; k < 3 * j + 3; k++) {
                    displacement[k] = 1;
                    senders.pushForward(displacement, densities);
                    displacement[k] = 0;
                    System.arraycopy(densities, 0, changes[k], numbers * i, numbers);
                }
            }
        }
    }

    private static int[] neighbours(MomentKernel kernel, int atom) {
        IntStream all = IntStream.range(0, kernel.neighbours()).map(kernel::neighbour);
        return IntStream.concat(all, IntStream.of(atom)).sorted().distinct().toArray();
    }

    /** Takes in an atom of the structure and overwrites {@code a} with its moments. */
    public void load(int centre, double[] a) {
        atom = centre;
        kernel.load(geometry, centre);
        kernel.moments(a);
        if (sent != null) {
            sent.load(geometry, centre);
            sent.moments(messages, one);
            layout.write(one, a, 1, 0);
        }
    }

    /** Atoms on which the moments of the one that was taken in may depend. */
    public int[] atoms() {
        return sent == null ? neighbours(kernel, atom) : IntStream.range(0, geometry.size()).toArray();
    }

    /** Overwrites {@code da} with the derivatives of the moments with respect to coordinate k = 3j + β. */
    public void change(int k, double[] da) {
        displacement[k] = 1;
        kernel.pushForward(displacement, da);
        if (sent != null) {
            sent.pushForward(displacement, messages, changes[k], one);
            layout.write(one, da, 1, 0);
        }
        displacement[k] = 0;
    }
}
