/** Forms that ask prompt by prompt, their answers, and the text that follows from both. */
@NullMarked
package org.gitqms.rules.form;

import org.jspecify.annotations.NullMarked;
