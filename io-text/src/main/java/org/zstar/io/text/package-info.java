/** Line-wise reading with positions in errors, decompression, exact numbers. */
package org.zstar.io.text;
