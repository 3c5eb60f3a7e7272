package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/** Size of the forces, the largest of them, and net forces. */
final class ForceRanges implements Finding {
    private long frames;
    private long labelled;
    private double squares;
    private long components;
    private double largest;
    private long largestFrame;
    private int largestAtom;
    private int largestSpecies;
    private double net;
    private long netFrame;

    @Override
    public void add(long frame, Structure s) {
        frames++;
        double[] f = s.labels().forces();
        if (f == null) {
            return;
        }
        labelled++;
        double[] sum = new double[3];
        for (int i = 0; i < s.size(); i++) {
            double square = 0;
            for (int d = 0; d < 3; d++) {
                double c = f[3 * i + d];
                square += c * c;
                sum[d] += c;
            }
            squares += square;
            if (square > largest * largest) {
                largest = Math.sqrt(square);
                largestFrame = frame;
                largestAtom = i;
                largestSpecies = s.species()[i];
            }
        }
        components += f.length;
        double perAtom = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) / s.size();
        if (perAtom > net) {
            net = perAtom;
            netFrame = frame;
        }
    }

    @Override
    public void report(Report report) {
        if (labelled == 0) {
            return;
        }
        double rms = Math.sqrt(squares / components);
        report.row("forces", "rms %.4g eV/Å per component, largest %.4g eV/Å (frame %d, atom %d %s)%s", rms, largest,
                largestFrame, largestAtom + 1, Elements.symbol(largestSpecies),
                labelled == frames ? "" : "; in " + labelled + " frames");
        report.row("net force", "at most %.3g eV/Å per atom (frame %d)", net, netFrame);
        ObjectNode json = report.section("labels").putObject("forces");
        json.put("frames", labelled).put("rms", rms).put("largest", largest).put("largest_frame", largestFrame)
                .put("largest_atom", largestAtom).put("largest_net_per_atom", net).put("largest_net_frame", netFrame);
    }
}
