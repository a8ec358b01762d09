def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'target/qms/git-qms.sarif')

assert log =~ /\[ERROR\] QMS\/\.records\/CR-001\.json:\d+:\d+ QMS-2\d\d /
assert log.contains('[ERROR]   fix: ')
assert log.contains('git-qms: 1 finding refuses this history; told above and in ' + report)
assert log.contains('fix: follow the fix under each finding, then mvn qms:verify')
assert !log.contains('\tat ')
assert !log.contains('Exception:')
assert report.text =~ /"level" ?: "error"/
