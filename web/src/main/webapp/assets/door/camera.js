/* Reads tickets with the camera, by the reader that the browser brings along. */
const PAUSE = 200;
const SAME = 3000;

export async function canRead() {
  if (!navigator.mediaDevices || !('BarcodeDetector' in window)) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes('qr_code');
}

export class Camera {
  constructor(video, found) {
    this.video = video;
    this.found = found;
    this.last = { text: null, at: 0 };
  }

  get on() { return !!this.stream; }

  async start() {
    this.detector = new BarcodeDetector({ formats: ['qr_code'] });
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
  }

  stop() {
    if (this.stream) this.stream.getTracks().forEach(track => track.stop());
    this.stream = null;
    this.video.srcObject = null;
  }

  async look() {
    while (this.on) {
      const codes = await this.detector.detect(this.video).catch(() => []);
      if (codes.length) this.saw(codes[0].rawValue);
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }

  // A ticket is held before the camera for a while: that is one scan.
  saw(text) {
    const now = Date.now();
    const again = text === this.last.text && now - this.last.at < SAME;
    this.last = { text, at: now };
    if (!again) this.found(text);
  }
}
