package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in binary streams. */
final class Numbers {
    private Numbers() { }

    static void write(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** Reads numbers into an array whose length must fit. */
    static void read(double[] numbers, DataInput in) throws IOException {
        int length = in.readInt();
        if (length != numbers.length) {
            throw new IOException("the checkpoint holds " + length + " numbers where " + numbers.length
                    + " belong; it was written for other data or options");
        }
        for (int k = 0; k < length; k++) {
            numbers[k] = in.readDouble();
        }
    }
}
