/** What tests say of themselves. */
package org.gitqms.verifies;
